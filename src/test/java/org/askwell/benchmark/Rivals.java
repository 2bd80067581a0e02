package org.askwell.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.askwell.conversation.Chatbot;
import org.askwell.evaluation.Dialogue;
import org.askwell.evaluation.Evaluation;
import org.askwell.evaluation.Scorecard;
import org.askwell.knowledge.Entry;
import org.askwell.knowledge.KnowledgeBase;

/** The blind questions put to Askwell, to plain Lucene BM25 and to node-nlp, all fed the same examples. */
final class Rivals {

    private static final String NONE = "None";
    private static final String BLIND = "blind.jsonl";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Rivals() {}

    /** Given answers, one a question; the id of an entry, or {@value #NONE}. */
    private record Run(String name, List<String> given, double seconds) {}

    static void compare(Chatbot chatbot, KnowledgeBase knowledgeBase) throws IOException, InterruptedException {
        List<Dialogue> questions = Benchmark.questions(BLIND);
        System.out.println();
        System.out.println(
                "| " + questions.size() + " blind questions | right | wrong | out-of-scope answered | a second |");
        System.out.println("| --- | --- | --- | --- | --- |");
        Map<String, String> taught = taught(knowledgeBase);
        askwell(chatbot, questions);
        print(bm25(taught, questions), questions);
        print(nodeNlp(taught, questions), questions);
    }

    /** Every title, example and out-of-scope message with the entry that answers it. */
    private static Map<String, String> taught(KnowledgeBase knowledgeBase) {
        Map<String, String> taught = new LinkedHashMap<>();
        for (Entry entry : knowledgeBase.entries()) {
            Stream.concat(Stream.of(entry.question()), entry.examples().stream())
                    .forEach(text -> taught.put(text, entry.id()));
        }
        knowledgeBase.outOfScope().forEach(text -> taught.put(text, NONE));
        return taught;
    }

    private static void askwell(Chatbot chatbot, List<Dialogue> questions) {
        long start = System.nanoTime();
        Scorecard scorecard = Scorecard.of(Evaluation.run(chatbot, questions));
        double seconds = (System.nanoTime() - start) / 1e9;
        Scorecard.Group answerable = scorecard.answerable();
        row(
                "Askwell",
                answerable.share(answerable.right()),
                answerable.share(answerable.wrong()),
                scorecard.outOfScopeAnswered(),
                questions.size() / seconds);
    }

    /** The owner of the best hit; the out-of-scope messages stand in the index like the answers of any entry. */
    private static Run bm25(Map<String, String> taught, List<Dialogue> questions) throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        EnglishAnalyzer english = new EnglishAnalyzer();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(english))) {
            for (Map.Entry<String, String> example : taught.entrySet()) {
                Document document = new Document();
                document.add(new TextField("text", example.getKey(), Field.Store.NO));
                document.add(new StoredField("owner", example.getValue()));
                writer.addDocument(document);
            }
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            QueryBuilder builder = new QueryBuilder(english);
            List<String> given = new ArrayList<>();
            long start = System.nanoTime();
            for (Dialogue question : questions) {
                org.apache.lucene.search.Query query = builder.createBooleanQuery(
                        "text", question.lines().getFirst().say());
                ScoreDoc[] hits = query == null ? new ScoreDoc[0] : searcher.search(query, 1).scoreDocs;
                given.add(
                        hits.length == 0
                                ? NONE
                                : reader.storedFields().document(hits[0].doc).get("owner"));
            }
            return new Run("Lucene BM25, best example", given, (System.nanoTime() - start) / 1e9);
        }
    }

    /** Trains and asks node-nlp in Node.js; its packages are installed below {@code target}. */
    private static Run nodeNlp(Map<String, String> taught, List<Dialogue> questions)
            throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of("target/node-nlp"));
        for (String file : List.of("package.json", "node-nlp.mjs")) {
            Files.write(folder.resolve(file), Files.readAllBytes(Path.of("src/test/node", file)));
        }
        List<String> asked = questions.stream()
                .map(question -> question.lines().getFirst().say())
                .toList();
        MAPPER.writeValue(folder.resolve("taught.json").toFile(), taught);
        MAPPER.writeValue(folder.resolve("asked.json").toFile(), asked);
        run(folder, "npm", "install", "--no-audit", "--no-fund", "--silent");
        run(folder, "node", "node-nlp.mjs");
        Answered answered = MAPPER.readValue(folder.resolve("given.json").toFile(), Answered.class);
        return new Run("node-nlp 4", answered.given(), answered.seconds());
    }

    /** What the script writes. */
    private record Answered(List<String> given, double seconds) {}

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed: " + output);
        }
    }

    private static void print(Run run, List<Dialogue> questions) {
        int answerable = 0;
        int right = 0;
        int wrong = 0;
        int answeredOutside = 0;
        for (int i = 0; i < questions.size(); i++) {
            Dialogue.Line line = questions.get(i).lines().getFirst();
            boolean answered = !run.given().get(i).equals(NONE);
            if (line.isOutOfScope()) {
                answeredOutside += answered ? 1 : 0;
            } else {
                answerable++;
                boolean isRight = line.accept().contains(run.given().get(i));
                right += isRight ? 1 : 0;
                wrong += answered && !isRight ? 1 : 0;
            }
        }
        row(
                run.name(),
                right / (double) answerable,
                wrong / (double) answerable,
                answeredOutside / (double) (questions.size() - answerable),
                questions.size() / run.seconds());
    }

    private static void row(String name, double right, double wrong, double outside, double rate) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f %% | %.1f %% | %.1f %% | %.0f |%n",
                name,
                100 * right,
                100 * wrong,
                100 * outside,
                rate);
    }
}
