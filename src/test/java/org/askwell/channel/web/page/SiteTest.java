package org.askwell.channel.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.askwell.Library;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.KnowledgeBase;
import org.askwell.knowledge.Prose;
import org.askwell.knowledge.WarningSigns;
import org.askwell.knowledge.Welcome;
import org.junit.jupiter.api.Test;

final class SiteTest {

    @Test
    void moreEntriesThanAListMayHoldAreListedInSeveral() {
        Site site = site(49_001);

        assertThat(site.sitemap())
                .contains("<sitemapindex", "<loc>https://x.example/sitemap.xml?page=2</loc>")
                .doesNotContain("page=3", "/faq/");
        assertThat(site.sitemap(1).orElseThrow()).contains("/faq/e0<", "/faq/e48999<");
        assertThat(site.sitemap(2).orElseThrow()).contains("/faq/e49000<").doesNotContain("/faq/e48999<");
        assertThat(site.sitemap(0)).isEmpty();
        assertThat(site.sitemap(3)).isEmpty();
    }

    @Test
    void fewerAreOneList() {
        assertThat(site(3).sitemap()).contains("<urlset", "/faq/e2<");
        assertThat(site(3).sitemap(1)).contains(site(3).sitemap());
        assertThat(site(3).sitemap(2)).isEmpty();
    }

    @Test
    void manyQuestionsAreShownPageByPage() {
        Site site = site(2_500);

        assertThat(site.questions(3).orElseThrow()).contains("/faq/e2499\"").doesNotContain("/faq/e1999\"");
        assertThat(site.questions(4)).isEmpty();
    }

    private static Site site(int entries) {
        KnowledgeBase library = Library.knowledgeBase();
        KnowledgeBase large = new KnowledgeBase(
                library.clinic(),
                library.wording(),
                Welcome.NONE,
                IntStream.range(0, entries).mapToObj(SiteTest::entry).toList(),
                List.of(),
                List.of(),
                List.of(),
                WarningSigns.NONE,
                library.discord(),
                library.thresholds());
        return new Site(large, "https://x.example", new Templates(Site.class), Stylesheet.ofPages());
    }

    private static Entry entry(int number) {
        String id = "e" + number;
        return new Entry(
                id,
                id,
                "All",
                "Question " + number + "?",
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                new Prose("Answer.", "<p>Answer.</p>"),
                Prose.NONE,
                List.of("Answer."));
    }
}
