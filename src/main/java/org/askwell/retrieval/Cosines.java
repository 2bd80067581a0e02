package org.askwell.retrieval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How near ways to ask in an index are to a vector of length one. For one thread. */
final class Cosines {

    private final List<Segment> segments;
    private final List<Segment.Contents> contents;
    private final int[] owners;
    private final float[] vector;

    Cosines(List<Segment> segments, int[] owners, float[] vector) {
        this.segments = segments;
        this.contents = new ArrayList<>(segments.size());
        for (Segment segment : segments) {
            contents.add(segment.contents());
        }
        this.owners = owners;
        this.vector = vector;
    }

    /** That of {@code document}, which must be a way to ask. */
    float of(int document) {
        for (int i = 0; i < segments.size(); i++) {
            if (segments.get(i).isWay(document)) {
                return of(i, document);
            }
        }
        throw new IllegalArgumentException("document " + document + " has no vector");
    }

    /** That of each way to ask for {@code owner}, in the order in which they were written. */
    float[] ofOwner(int owner) {
        float[] cosines = new float[0];
        int count = 0;
        for (int i = 0; i < segments.size(); i++) {
            int end = segments.get(i).end(owner);
            int first = segments.get(i).first(owner);
            cosines = Arrays.copyOf(cosines, count + end - first);
            for (int document = first; document < end; document++) {
                if (owners[document] == owner) {
                    cosines[count++] = of(i, document);
                }
            }
        }
        return count == cosines.length ? cosines : Arrays.copyOf(cosines, count);
    }

    private float of(int segment, int document) {
        return dotProduct(vector, contents.get(segment).vector(document));
    }

    /**
     * Adds up in one order always; Lucene's own takes another one once it is compiled, and scores would differ in their last
     * digits from one start to the next. Four sums keep the processor busy.
     */
    private static float dotProduct(float[] a, float[] b) {
        float first = 0;
        float second = 0;
        float third = 0;
        float fourth = 0;
        for (int i = 0; i < a.length; i += 4) {
            first += a[i] * b[i];
            second += a[i + 1] * b[i + 1];
            third += a[i + 2] * b[i + 2];
            fourth += a[i + 3] * b[i + 3];
        }
        return (first + second) + (third + fourth);
    }
}
