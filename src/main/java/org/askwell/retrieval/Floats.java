package org.askwell.retrieval;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Arrays of numbers in files: the count, then the numbers, most significant byte first. */
final class Floats {

    private Floats() {}

    static void write(float[] numbers, DataOutput out) throws IOException {
        out.writeInt(numbers.length);
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Float.BYTES);
        bytes.asFloatBuffer().put(numbers);
        out.write(bytes.array());
    }

    static float[] read(DataInput in) throws IOException {
        float[] numbers = new float[in.readInt()];
        byte[] bytes = new byte[numbers.length * Float.BYTES];
        in.readFully(bytes);
        ByteBuffer.wrap(bytes).asFloatBuffer().get(numbers);
        return numbers;
    }
}
