package org.askwell.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MixtureTest {

    private static final int OWNERS = 4;

    /** What the last owner has of the observations, so that they count as they come. */
    private static final double SHARE_OF_LAST = 1.0 / OWNERS;

    /** Signals in which MEANING points at the right owner in four of five cases and WORDING at anyone. */
    private static List<Mixture.Observation> observations(int seed) {
        Random random = new Random(seed);
        List<Mixture.Observation> observations = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            int owner = random.nextInt(OWNERS);
            Signals signals = new Signals(0, 1, 2, 3);
            signals.set(Signal.MEANING, random.nextInt(5) == 0 ? random.nextInt(OWNERS) : owner, 1);
            signals.set(Signal.WORDING, random.nextInt(OWNERS), 1);
            observations.add(new Mixture.Observation(signals, owner));
        }
        return observations;
    }

    @Test
    void sharesAddUpToOne() {
        double[] shares = Mixture.ofFew(0.8).shares(observations(1).getFirst().signals());

        assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-9));
    }

    @Test
    void sharesOfUnseenTextsAreCalibrated() {
        Mixture mixture = Mixture.fit(observations(1), SHARE_OF_LAST);

        double promised = 0;
        int right = 0;
        List<Mixture.Observation> unseen = observations(2);
        for (Mixture.Observation observation : unseen) {
            double[] shares = mixture.shares(observation.signals());
            int best = 0;
            for (int owner = 1; owner < OWNERS; owner++) {
                best = shares[owner] > shares[best] ? owner : best;
            }
            promised += shares[best];
            right += best == observation.owner() ? 1 : 0;
        }
        assertThat(right / (double) unseen.size()).isGreaterThan(0.8);
        assertThat(promised / unseen.size()).isCloseTo(right / (double) unseen.size(), within(0.03));
    }

    @Test
    void noneOfThemHasItsShareHoweverManySamplesThereAreOfIt() {
        List<Mixture.Observation> observations = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            // Nine of ten are none of them, and no signal says so.
            observations.add(new Mixture.Observation(new Signals(0, 1), i % 10 == 0 ? 0 : 1));
        }

        Mixture mixture = Mixture.fit(observations, 0.3);

        assertThat(mixture.shares(new Signals(0, 1))[1]).isCloseTo(0.3, within(0.01));
    }

    @Test
    void aSignalThatPointsAnywhereCountsForLittle() {
        Mixture mixture = Mixture.fit(observations(1), SHARE_OF_LAST);
        Signals noise = new Signals(0, 1, 2, 3);
        noise.set(Signal.WORDING, 0, 1);
        Signals meaning = new Signals(0, 1, 2, 3);
        meaning.set(Signal.MEANING, 0, 1);

        assertThat(mixture.shares(noise)[0]).isLessThan(0.4);
        assertThat(mixture.shares(meaning)[0]).isGreaterThan(0.7);
    }
}
