package dev.migrate.extract.entity;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a class file says of its class as a whole: the version of Java that it needs, its name and its annotations. No member
 * is looked at, which makes it several times as fast as an index of all that the file holds.
 *
 * @param javaVersion 17, 21, …
 * @param name the full name, with a dollar sign before a nested class's own
 * @param annotations the full names of the annotations that last until run time
 */
record ClassFile(int javaVersion, String name, List<String> annotations) {

    private static final int MAGIC = 0xCAFEBABE;
    private static final int VERSION_OF_JAVA_0 = 44;
    private static final String ANNOTATIONS = "RuntimeVisibleAnnotations";

    /**
     * Reads a class file's first parts.
     *
     * @throws IllegalArgumentException when the bytes are no class file
     */
    static ClassFile of(byte[] bytes) {
        try {
            return new Parser(ByteBuffer.wrap(bytes)).read();
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new IllegalArgumentException("found no complete class file", e);
        }
    }

    private static final class Parser {
        private final ByteBuffer in;
        private int[] constants;

        Parser(ByteBuffer in) {
            this.in = in;
        }

        ClassFile read() {
            if (in.getInt() != MAGIC) {
                throw new IllegalArgumentException("found no class file");
            }
            in.getShort();
            int version = unsigned() - VERSION_OF_JAVA_0;
            constants();
            in.getShort();
            String name = text(unsignedAt(constants[unsigned()])).replace('/', '.');
            in.getShort();
            skip(unsigned() * Short.BYTES);
            members();
            members();
            return new ClassFile(version, name, annotations());
        }

        /** Notes where each constant's content begins; those of two places take up two numbers. */
        private void constants() {
            constants = new int[unsigned()];
            for (int i = 1; i < constants.length; i++) {
                int tag = in.get();
                constants[i] = in.position();
                switch (tag) {
                    case 1 -> skip(unsigned());
                    case 7, 8, 16, 19, 20 -> skip(2);
                    case 15 -> skip(3);
                    case 5, 6 -> {
                        skip(8);
                        i++;
                    }
                    default -> skip(4);
                }
            }
        }

        /** Fields or methods: name, type and attributes. */
        private void members() {
            for (int left = unsigned(); left > 0; left--) {
                skip(3 * Short.BYTES);
                for (int attributes = unsigned(); attributes > 0; attributes--) {
                    skip(Short.BYTES);
                    skip(in.getInt());
                }
            }
        }

        private List<String> annotations() {
            List<String> found = new ArrayList<>();
            for (int left = unsigned(); left > 0; left--) {
                boolean wanted = text(unsigned()).equals(ANNOTATIONS);
                int end = in.getInt() + in.position();
                for (int more = wanted ? unsigned() : 0; more > 0; more--) {
                    String type = text(unsigned());
                    found.add(type.substring(1, type.length() - 1).replace('/', '.'));
                    pairs();
                }
                in.position(end);
            }
            return found;
        }

        private void pairs() {
            for (int left = unsigned(); left > 0; left--) {
                skip(Short.BYTES);
                value();
            }
        }

        private void value() {
            switch (in.get()) {
                case 'e' -> skip(2 * Short.BYTES);
                case '@' -> {
                    skip(Short.BYTES);
                    pairs();
                }
                case '[' -> {
                    for (int left = unsigned(); left > 0; left--) {
                        value();
                    }
                }
                default -> skip(Short.BYTES);
            }
        }

        private String text(int constant) {
            int at = constants[constant];
            return new String(in.array(), at + Short.BYTES, unsignedAt(at), StandardCharsets.UTF_8);
        }

        private int unsigned() {
            return Short.toUnsignedInt(in.getShort());
        }

        private int unsignedAt(int position) {
            return Short.toUnsignedInt(in.getShort(position));
        }

        private void skip(int bytes) {
            in.position(in.position() + bytes);
        }
    }
}
