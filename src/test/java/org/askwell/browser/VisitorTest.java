package org.askwell.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The other tests of this package would be worth nothing if these failed. */
class VisitorTest {

    @RegisterExtension
    final Chromium chromium = new Chromium();

    private final HostPage clinic = HostPage.open();

    @AfterEach
    void closeTheSite() {
        clinic.close();
    }

    @Test
    void noticesABrokenPolicy() {
        Visitor visitor = chromium.visitor();

        visitor.open(clinic.page("default-src 'none'", "<p style='color: red'>words</p><script>alert(1)</script>"));

        visitor.expectFaults("style-src", "script-src");
    }

    @Test
    void noticesABreachOfTrustedTypes() {
        Visitor visitor = chromium.visitor();
        String policy = "require-trusted-types-for 'script'; trusted-types 'none'";

        visitor.open(clinic.page(policy, "<script>document.querySelector('h1').innerHTML = '<b>x</b>'</script>"));

        visitor.expectFaults("require-trusted-types-for", "uncaught");
    }

    @Test
    void noticesErrorsAndDialogs() {
        Visitor visitor = chromium.visitor();

        visitor.open(clinic.page("", "<script>alert('one'); throw new Error('two')</script>"));

        visitor.expectFaults("one", "two");
    }

    @Test
    void hasAStrictSiteThatIsFineByItself() {
        Page page = chromium.visitor().open(clinic.page(HostPage.strictPolicy(URI.create("http://localhost:1")), ""));

        assertThat(Axe.violations(page)).isEmpty();
    }

    @Test
    void judgesWhatIsInAShadowRootEvenUnderAStrictPolicy() {
        Page page = chromium.visitor().open(clinic.page(HostPage.strictPolicy(URI.create("http://localhost:1")), ""));
        page.evaluate("""
                () => {
                  const root = document.querySelector("main").attachShadow({ mode: "open" });
                  root.append(document.createElement("button"));
                }
                """);

        List<String> violations = Axe.violations(page);

        assertThat(violations).anyMatch(text -> text.startsWith("button-name (") && text.contains("<button>"));
    }
}
