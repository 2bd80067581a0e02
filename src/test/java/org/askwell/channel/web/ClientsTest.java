package org.askwell.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientsTest {

    private static final Clients CLIENTS = new Clients(networks("10.0.0.0/8", "2001:db8:f::/48", "192.0.2.7"));

    private static List<Network> networks(String... texts) {
        return Arrays.stream(texts)
                .map(text -> Network.parse(text).orElseThrow())
                .toList();
    }

    /** Hops are parted by spaces, headers by semicolons. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "203.0.113.5, , 203.0.113.5",
                "203.0.113.5, 198.51.100.1, 203.0.113.5",
                "10.0.0.1, , 10.0.0.1",
                "10.0.0.1, 198.51.100.1, 198.51.100.1",
                "10.0.0.1, 198.51.100.1:4711, 198.51.100.1",
                "10.0.0.1, 1.2.3.4 198.51.100.1, 198.51.100.1",
                "10.0.0.1, 1.2.3.4 198.51.100.1 192.0.2.7, 198.51.100.1",
                "10.0.0.1, 1.2.3.4;198.51.100.1 10.9.9.9, 198.51.100.1",
                "10.0.0.1, 10.1.1.1 10.2.2.2, 10.1.1.1",
                "2001:db8:f::1, 198.51.100.1, 198.51.100.1",
                "[2001:db8:f::1%eth0], 198.51.100.1, 198.51.100.1",
                "::ffff:10.0.0.1, 198.51.100.1, 198.51.100.1",
                "10.0.0.1, 198.51.100.1 nonsense, 10.0.0.1",
                "10.0.0.1, 198.51.100.1 localhost, 10.0.0.1",
                "10.0.0.1, 198.51.100.1 999.1.1.1, 10.0.0.1",
                "nonsense, 198.51.100.1, unknown"
            })
    void isTheLastHopThatIsNoProxyOfOurs(String peer, String hops, String client) {
        List<String> headers = Arrays.stream(
                        Objects.requireNonNullElse(hops, "").split(";"))
                .map(header -> header.replace(" ", ", "))
                .toList();

        assertThat(CLIENTS.client(peer, headers)).isEqualTo(client);
    }

    @Test
    void aNetworkOfIpv6IsOneClient() {
        String client = CLIENTS.client("10.0.0.1", List.of("[2001:db8:1:2::5]:443"));

        assertThat(CLIENTS.client("2001:db8:1:2:ffff::9", List.of())).isEqualTo(client);
        assertThat(CLIENTS.client("2001:db8:1:3::5", List.of())).isNotEqualTo(client);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "10.0.0.0/33",
                "10.0.0/8",
                "10.0.0.256",
                "::1/129",
                "::1/",
                "::1/-1",
                "1/2",
                "a::g",
                "10.0.0.0/8/8"
            })
    void noNetworkIsReadIntoAnythingElse(String text) {
        assertThat(Network.parse(text)).isEmpty();
    }

    @Test
    void aNetworkMayEndAtAnyBit() {
        Network network = Network.parse("172.16.0.0/12").orElseThrow();

        assertThat(network.contains(Network.address("172.31.255.255").orElseThrow()))
                .isTrue();
        assertThat(network.contains(Network.address("172.32.0.0").orElseThrow()))
                .isFalse();
        assertThat(network.contains(Network.address("::1").orElseThrow())).isFalse();
        assertThat(Network.parse("0.0.0.0/0").orElseThrow().contains(network.address()))
                .isTrue();
        assertThat(network).hasToString("172.16.0.0/12");
    }
}
