package dev.migrate.extract.entity;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A record with all that it holds as one file, between two runs of the same version of this tool: JSON for people takes several
 * times as long. The records' types say what stands where, so the file holds values alone.
 */
final class RecordFile {

    private static final int NULL = 0;
    private static final int NEW_TEXT = 1;
    private static final int FIRST_KNOWN_TEXT = 2;
    private static final int BITS = 7;
    private static final int SEVEN_BITS = 127;

    private RecordFile() {}

    static void write(Path file, Record value) throws IOException {
        Bytes bytes = new Bytes();
        new Writer(bytes).write(value, value.getClass());
        bytes.writeTo(file);
    }

    static <T extends Record> T read(Path file, Class<T> type) throws IOException {
        return type.cast(new Reader(ByteBuffer.wrap(Files.readAllBytes(file))).read(type));
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType parameterized
                ? (Class<?>) parameterized.getRawType()
                : (Class<?>) type;
    }

    private static Type argument(Type type, int position) {
        return ((ParameterizedType) type).getActualTypeArguments()[position];
    }

    private static IllegalStateException unknown(Type type) {
        return new IllegalStateException(
                "a value of the type '" + type + "' can't be written to a file, expected a record,"
                        + " a text, a number, an enum, or a list, set or map of those: teach RecordFile the type");
    }

    /** A record's components, and its constructor: looked up once. */
    private static final class Shape {
        private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
            @Override
            protected Shape computeValue(Class<?> type) {
                return new Shape(type);
            }
        };

        private final Method[] accessors;
        private final Type[] types;
        private final Constructor<?> constructor;

        private Shape(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            accessors =
                    Arrays.stream(components).map(RecordComponent::getAccessor).toArray(Method[]::new);
            // not for the sake of access, which they have: without it each of some hundred thousand calls checks it
            AccessibleObject.setAccessible(accessors, true);
            types = Arrays.stream(components)
                    .map(RecordComponent::getGenericType)
                    .toArray(Type[]::new);
            try {
                constructor = type.getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
            constructor.setAccessible(true);
        }
    }

    private static final class Writer {
        private final Bytes out;
        private final Map<String, Integer> texts = new HashMap<>();

        Writer(Bytes out) {
            this.out = out;
        }

        void write(Object value, Type type) {
            Class<?> raw = raw(type);
            if (raw == String.class) {
                text((String) value);
            } else if (raw == boolean.class) {
                out.flag((Boolean) value);
            } else if (raw == long.class) {
                out.longNumber((Long) value);
            } else if (raw == int.class) {
                out.number((Integer) value);
            } else {
                out.flag(value != null);
                if (value != null) {
                    object(value, type, raw);
                }
            }
        }

        private void object(Object value, Type type, Class<?> raw) {
            if (raw.isRecord()) {
                Shape shape = Shape.SHAPES.get(raw);
                for (int i = 0; i < shape.types.length; i++) {
                    write(component(shape.accessors[i], value), shape.types[i]);
                }
            } else if (raw == Integer.class) {
                out.number((Integer) value);
            } else if (raw == Long.class) {
                out.longNumber((Long) value);
            } else if (raw == Boolean.class) {
                out.flag((Boolean) value);
            } else if (raw.isEnum()) {
                out.number(((Enum<?>) value).ordinal());
            } else if (raw == List.class || raw == SortedSet.class) {
                Collection<?> all = (Collection<?>) value;
                out.number(all.size());
                for (Object each : all) {
                    write(each, argument(type, 0));
                }
            } else if (raw == SortedMap.class) {
                Map<?, ?> map = (Map<?, ?>) value;
                out.number(map.size());
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    write(entry.getKey(), argument(type, 0));
                    write(entry.getValue(), argument(type, 1));
                }
            } else {
                throw unknown(type);
            }
        }

        /** Each text once, by its number from then on. */
        private void text(String value) {
            Integer known = value == null ? Integer.valueOf(NULL) : texts.get(value);
            if (known != null) {
                out.number(known);
                return;
            }
            texts.put(value, texts.size() + FIRST_KNOWN_TEXT);
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            out.number(NEW_TEXT);
            out.number(bytes.length);
            out.bytes(bytes);
        }

        private static Object component(Method accessor, Object value) {
            try {
                return accessor.invoke(value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final class Reader {
        private final ByteBuffer in;
        private final List<String> texts = new ArrayList<>();

        Reader(ByteBuffer in) {
            this.in = in;
        }

        Object read(Type type) {
            Class<?> raw = raw(type);
            if (raw == String.class) {
                return text();
            }
            if (raw == boolean.class) {
                return flag();
            }
            if (raw == long.class) {
                return in.getLong();
            }
            if (raw == int.class) {
                return number();
            }
            return flag() ? object(type, raw) : null;
        }

        private Object object(Type type, Class<?> raw) {
            if (raw.isRecord()) {
                return record(Shape.SHAPES.get(raw));
            }
            if (raw == Integer.class) {
                return number();
            }
            if (raw == Long.class) {
                return in.getLong();
            }
            if (raw == Boolean.class) {
                return flag();
            }
            if (raw.isEnum()) {
                return raw.getEnumConstants()[number()];
            }
            if (raw == List.class || raw == SortedSet.class) {
                List<Object> all = new ArrayList<>();
                for (int left = number(); left > 0; left--) {
                    all.add(read(argument(type, 0)));
                }
                return raw == List.class ? all : new TreeSet<>(all);
            }
            if (raw == SortedMap.class) {
                SortedMap<Object, Object> map = new TreeMap<>();
                for (int left = number(); left > 0; left--) {
                    Object key = read(argument(type, 0));
                    map.put(key, read(argument(type, 1)));
                }
                return map;
            }
            throw unknown(type);
        }

        private Object record(Shape shape) {
            Object[] values = new Object[shape.types.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = read(shape.types[i]);
            }
            try {
                return shape.constructor.newInstance(values);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        private String text() {
            int number = number();
            if (number == NULL) {
                return null;
            }
            if (number > NEW_TEXT) {
                return texts.get(number - FIRST_KNOWN_TEXT);
            }
            int length = number();
            String text = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
            in.position(in.position() + length);
            texts.add(text);
            return text;
        }

        private boolean flag() {
            return in.get() != 0;
        }

        private int number() {
            int number = 0;
            int shift = 0;
            byte next = in.get();
            for (; next < 0; next = in.get()) {
                number |= (next & SEVEN_BITS) << shift;
                shift += BITS;
            }
            return number | next << shift;
        }
    }

    /** Bytes that grow. Small numbers, which most are, take one of them. */
    private static final class Bytes {
        private byte[] bytes = new byte[1 << 16];
        private int size;

        void flag(boolean value) {
            put(value ? 1 : 0);
        }

        void number(int value) {
            int left = value;
            for (; (left & ~SEVEN_BITS) != 0; left >>>= BITS) {
                put(left | ~SEVEN_BITS);
            }
            put(left);
        }

        void longNumber(long value) {
            bytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
        }

        void bytes(byte[] more) {
            room(more.length);
            System.arraycopy(more, 0, bytes, size, more.length);
            size += more.length;
        }

        void writeTo(Path file) throws IOException {
            try (OutputStream out = Files.newOutputStream(file)) {
                out.write(bytes, 0, size);
            }
        }

        private void put(int value) {
            room(1);
            bytes[size++] = (byte) value;
        }

        private void room(int more) {
            if (size + more > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
            }
        }
    }
}
