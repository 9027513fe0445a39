package dev.migrate.extract.entity;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
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

    private RecordFile() {}

    static void write(Path file, Record value) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            new Writer(out).write(value, value.getClass());
        }
    }

    static <T extends Record> T read(Path file, Class<T> type) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return type.cast(new Reader(in).read(type));
        }
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

        private final RecordComponent[] components;
        private final Type[] types;
        private final Constructor<?> constructor;

        private Shape(Class<?> type) {
            components = type.getRecordComponents();
            types = Arrays.stream(components)
                    .map(RecordComponent::getGenericType)
                    .toArray(Type[]::new);
            try {
                constructor = type.getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final class Writer {
        private final DataOutputStream out;
        private final Map<String, Integer> texts = new HashMap<>();

        Writer(DataOutputStream out) {
            this.out = out;
        }

        void write(Object value, Type type) throws IOException {
            Class<?> raw = raw(type);
            if (raw == String.class) {
                text((String) value);
            } else if (raw == boolean.class) {
                out.writeBoolean((Boolean) value);
            } else if (raw == long.class) {
                out.writeLong((Long) value);
            } else if (raw == int.class) {
                out.writeInt((Integer) value);
            } else {
                out.writeBoolean(value != null);
                if (value != null) {
                    object(value, type, raw);
                }
            }
        }

        private void object(Object value, Type type, Class<?> raw) throws IOException {
            if (raw.isRecord()) {
                Shape shape = Shape.SHAPES.get(raw);
                for (int i = 0; i < shape.types.length; i++) {
                    write(component(shape.components[i], value), shape.types[i]);
                }
            } else if (raw == Integer.class) {
                out.writeInt((Integer) value);
            } else if (raw == Long.class) {
                out.writeLong((Long) value);
            } else if (raw == Boolean.class) {
                out.writeBoolean((Boolean) value);
            } else if (raw.isEnum()) {
                out.writeInt(((Enum<?>) value).ordinal());
            } else if (raw == List.class || raw == SortedSet.class) {
                Collection<?> all = (Collection<?>) value;
                out.writeInt(all.size());
                for (Object each : all) {
                    write(each, argument(type, 0));
                }
            } else if (raw == SortedMap.class) {
                Map<?, ?> map = (Map<?, ?>) value;
                out.writeInt(map.size());
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    write(entry.getKey(), argument(type, 0));
                    write(entry.getValue(), argument(type, 1));
                }
            } else {
                throw unknown(type);
            }
        }

        /** Each text once, by its number from then on. */
        private void text(String value) throws IOException {
            Integer known = value == null ? Integer.valueOf(NULL) : texts.get(value);
            if (known != null) {
                out.writeInt(known);
                return;
            }
            texts.put(value, texts.size() + FIRST_KNOWN_TEXT);
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            out.writeInt(NEW_TEXT);
            out.writeInt(bytes.length);
            out.write(bytes);
        }

        private static Object component(RecordComponent component, Object value) {
            try {
                return component.getAccessor().invoke(value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final class Reader {
        private final DataInputStream in;
        private final List<String> texts = new ArrayList<>();

        Reader(DataInputStream in) {
            this.in = in;
        }

        Object read(Type type) throws IOException {
            Class<?> raw = raw(type);
            if (raw == String.class) {
                return text();
            }
            if (raw == boolean.class) {
                return in.readBoolean();
            }
            if (raw == long.class) {
                return in.readLong();
            }
            if (raw == int.class) {
                return in.readInt();
            }
            return in.readBoolean() ? object(type, raw) : null;
        }

        private Object object(Type type, Class<?> raw) throws IOException {
            if (raw.isRecord()) {
                return record(Shape.SHAPES.get(raw));
            }
            if (raw == Integer.class) {
                return in.readInt();
            }
            if (raw == Long.class) {
                return in.readLong();
            }
            if (raw == Boolean.class) {
                return in.readBoolean();
            }
            if (raw.isEnum()) {
                return raw.getEnumConstants()[in.readInt()];
            }
            if (raw == List.class || raw == SortedSet.class) {
                List<Object> all = new ArrayList<>();
                for (int left = in.readInt(); left > 0; left--) {
                    all.add(read(argument(type, 0)));
                }
                return raw == List.class ? all : new TreeSet<>(all);
            }
            if (raw == SortedMap.class) {
                SortedMap<Object, Object> map = new TreeMap<>();
                for (int left = in.readInt(); left > 0; left--) {
                    Object key = read(argument(type, 0));
                    map.put(key, read(argument(type, 1)));
                }
                return map;
            }
            throw unknown(type);
        }

        private Object record(Shape shape) throws IOException {
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

        private String text() throws IOException {
            int number = in.readInt();
            if (number == NULL) {
                return null;
            }
            if (number > NEW_TEXT) {
                return texts.get(number - FIRST_KNOWN_TEXT);
            }
            byte[] bytes = in.readNBytes(in.readInt());
            String text = new String(bytes, StandardCharsets.UTF_8);
            texts.add(text);
            return text;
        }
    }
}
