package dev.migrate.testdb;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A shared library in the place of one that a server is linked to and does without: each of its functions answers that the
 * system can't do what it is asked for. So a server starts where the library is not installed.
 *
 * @param name the file's name, for example "libaio.so.1"
 * @param answer what each function returns
 * @param functions the functions' names by the version that the server wants them in
 */
record StandIn(String name, int answer, SortedMap<String, List<String>> functions) {
    /** Asynchronous reads and writes: "the kernel has none" (ENOSYS). */
    static final StandIn AIO = new StandIn(
            "libaio.so.1",
            -38,
            new TreeMap<>(Map.of(
                    "LIBAIO_0.1", List.of("io_submit"),
                    "LIBAIO_0.4", List.of("io_cancel", "io_destroy", "io_getevents", "io_setup"))));

    /** Where memory lies: "not available", after which nothing else of it is called. */
    static final StandIn NUMA = new StandIn(
            "libnuma.so.1",
            -1,
            new TreeMap<>(Map.of(
                    "libnuma_1.1",
                    List.of("mbind", "numa_alloc_local", "numa_available", "numa_free", "set_mempolicy"),
                    "libnuma_1.2",
                    List.of("numa_bitmask_free", "numa_get_mems_allowed"))));

    private static final int PAGE = 0x1000;
    private static final int FILE_HEADER = 64;
    private static final int SEGMENT = 56;
    private static final int SEGMENTS = 4;
    private static final int SYMBOL = 24;
    private static final int FUNCTION = 6;
    private static final int DYNAMIC = 16;

    /** The library for Linux on x86-64: what the dynamic linker reads of an ELF file, and no sections. */
    byte[] bytes() {
        Content content = new Content();
        int hash = content.add(hashTable());
        int symbols = content.reserve(SYMBOL * (1 + names().size()));
        int versions = content.add(versionIndexes());
        Strings strings = new Strings();
        int defined = content.add(definedVersions(strings));
        int code = content.add(code());
        content.put(symbols, symbolTable(strings, code));
        int soname = strings.add(name);
        int text = content.add(strings.bytes());
        int end = content.size();
        content.padTo(PAGE);
        List<long[]> entries = List.of(
                new long[] {14, soname}, // DT_SONAME
                new long[] {4, hash}, // DT_HASH
                new long[] {5, text}, // DT_STRTAB
                new long[] {10, strings.bytes().length}, // DT_STRSZ
                new long[] {6, symbols}, // DT_SYMTAB
                new long[] {11, SYMBOL}, // DT_SYMENT
                new long[] {0x6ffffff0, versions}, // DT_VERSYM
                new long[] {0x6ffffffc, defined}, // DT_VERDEF
                new long[] {0x6ffffffd, 1 + functions.size()}, // DT_VERDEFNUM
                new long[] {0, 0});
        ByteBuffer dynamic = buffer(DYNAMIC * entries.size());
        entries.forEach(entry -> dynamic.putLong(entry[0]).putLong(entry[1]));
        content.add(dynamic.array());
        content.put(0, header());
        content.put(FILE_HEADER, segments(end, dynamic.capacity()));
        return content.bytes();
    }

    private List<String> names() {
        return functions.values().stream().flatMap(List::stream).toList();
    }

    /** One chain of all symbols: nobody looks for speed here. */
    private byte[] hashTable() {
        int symbols = 1 + names().size();
        ByteBuffer table = buffer(4 * (3 + symbols));
        table.putInt(1).putInt(symbols).putInt(1).putInt(0);
        for (int symbol = 1; symbol < symbols; symbol++) {
            table.putInt(symbol + 1 < symbols ? symbol + 1 : 0);
        }
        return table.array();
    }

    private byte[] symbolTable(Strings strings, int code) {
        ByteBuffer table = buffer(SYMBOL * (1 + names().size()));
        table.position(SYMBOL);
        int address = code;
        for (String function : names()) {
            // a global function, of some section
            table.putInt(strings.add(function)).put((byte) 0x12).put((byte) 0).putShort((short) 1);
            table.putLong(address).putLong(FUNCTION);
            address += FUNCTION;
        }
        return table.array();
    }

    private byte[] versionIndexes() {
        ByteBuffer table = buffer(2 * (1 + names().size()));
        table.putShort((short) 0);
        int version = 2;
        for (List<String> ofVersion : functions.values()) {
            for (int i = 0; i < ofVersion.size(); i++) {
                table.putShort((short) version);
            }
            version++;
        }
        return table.array();
    }

    /** The first one is the library itself. */
    private byte[] definedVersions(Strings strings) {
        List<String> versions = new ArrayList<>(List.of(name));
        versions.addAll(functions.keySet());
        ByteBuffer table = buffer(28 * versions.size());
        for (int i = 0; i < versions.size(); i++) {
            String version = versions.get(i);
            boolean last = i + 1 == versions.size();
            table.putShort((short) 1).putShort((short) (i == 0 ? 1 : 0));
            table.putShort((short) (i + 1)).putShort((short) 1);
            table.putInt(hash(version)).putInt(20).putInt(last ? 0 : 28);
            table.putInt(strings.add(version)).putInt(0);
        }
        return table.array();
    }

    /** The hash of the ELF standard. */
    static int hash(String text) {
        int hash = 0;
        for (byte character : text.getBytes(StandardCharsets.US_ASCII)) {
            hash = (hash << 4) + character;
            int high = hash & 0xf0000000;
            hash = (hash ^ high >>> 24) & ~high;
        }
        return hash;
    }

    /** {@code mov eax, <answer>; ret} for each function. */
    private byte[] code() {
        ByteBuffer code = buffer(FUNCTION * names().size());
        names().forEach(function -> code.put((byte) 0xb8).putInt(answer).put((byte) 0xc3));
        return code.array();
    }

    private static byte[] header() {
        ByteBuffer header = buffer(FILE_HEADER);
        header.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1}).position(16);
        // a shared object for x86-64, without an entry point and sections
        header.putShort((short) 3).putShort((short) 62).putInt(1);
        header.putLong(0).putLong(FILE_HEADER).putLong(0).putInt(0);
        header.putShort((short) FILE_HEADER).putShort((short) SEGMENT).putShort((short) SEGMENTS);
        return header.array();
    }

    /** The linker writes into the dynamic section, which therefore has a page of its own. */
    private static byte[] segments(int end, int dynamic) {
        ByteBuffer table = buffer(SEGMENT * SEGMENTS);
        segment(table, 1, 5, 0, end, PAGE);
        segment(table, 1, 6, PAGE, dynamic, PAGE);
        segment(table, 2, 6, PAGE, dynamic, 8);
        segment(table, 0x6474e551, 6, 0, 0, 16);
        return table.array();
    }

    private static void segment(ByteBuffer table, int type, int rights, int offset, int size, int alignment) {
        table.putInt(type).putInt(rights);
        table.putLong(offset).putLong(offset).putLong(offset);
        table.putLong(size).putLong(size).putLong(alignment);
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The names, each ended by a zero, after an empty one. */
    private static final class Strings {
        private final ByteArrayOutputStream text = new ByteArrayOutputStream();

        Strings() {
            text.write(0);
        }

        int add(String string) {
            int at = text.size();
            text.writeBytes(string.getBytes(StandardCharsets.US_ASCII));
            text.write(0);
            return at;
        }

        byte[] bytes() {
            return text.toByteArray();
        }
    }

    /** The file, whose parts begin at multiples of eight. */
    private static final class Content {
        private byte[] bytes = new byte[FILE_HEADER + SEGMENT * SEGMENTS];

        int size() {
            return bytes.length;
        }

        int reserve(int length) {
            int at = (bytes.length + 7) / 8 * 8;
            padTo(at + length);
            return at;
        }

        void padTo(int size) {
            bytes = Arrays.copyOf(bytes, size);
        }

        int add(byte[] part) {
            int at = reserve(part.length);
            put(at, part);
            return at;
        }

        void put(int at, byte[] part) {
            System.arraycopy(part, 0, bytes, at, part.length);
        }

        byte[] bytes() {
            return bytes;
        }
    }
}
