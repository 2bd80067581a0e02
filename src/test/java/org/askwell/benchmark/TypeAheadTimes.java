package org.askwell.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.askwell.knowledge.KnowledgeBaseReader;
import org.askwell.knowledge.Reading;
import org.askwell.retrieval.BareTypeAhead;

/** How long the completion by itself takes, without a server around it: the 99th percentile in milliseconds. */
public final class TypeAheadTimes {

    private static final int ITEMS = 250;
    private static final int LONGEST = 40;
    private static final int ROUNDS = 3;

    private TypeAheadTimes() {}

    static double inOwnProcess(Path folder, int size, List<String> heap) throws IOException, InterruptedException {
        String printed = ChildJava.run(heap, TypeAheadTimes.class.getName(), folder.toString(), String.valueOf(size));
        return Double.parseDouble(printed.strip());
    }

    /** Arguments: the folder and how many entries it has. */
    public static void main(String[] args) {
        Reading.Sound sound = (Reading.Sound) KnowledgeBaseReader.read(Path.of(args[0]));
        BareTypeAhead typeAhead = new BareTypeAhead(sound.knowledgeBase().entries());
        List<String> typed = typed(GeneratedFaq.of(Integer.parseInt(args[1])).some(ITEMS));
        double[] millis = new double[typed.size()];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < millis.length; i++) {
                long start = System.nanoTime();
                typeAhead.complete(typed.get(i));
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        System.out.println(ScaleBenchmark.percentile(millis, 99));
    }

    /** Each title and one way to ask, letter by letter. */
    static List<String> typed(List<GeneratedFaq.Item> items) {
        return items.stream()
                .flatMap(item -> List.of(item.title(), item.asked(0)).stream())
                .flatMap(text -> IntStream.rangeClosed(1, Math.min(LONGEST, text.length()))
                        .mapToObj(end -> text.substring(0, end)))
                .toList();
    }
}
