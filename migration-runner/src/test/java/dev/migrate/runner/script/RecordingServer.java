package dev.migrate.runner.script;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** As much of a database server as a command-line client needs to send its statements: notes each, and answers that it is done. */
abstract class RecordingServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Thread thread;
    private volatile List<String> received = new ArrayList<>();

    RecordingServer() throws IOException {
        socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        thread = new Thread(this::serve, "recording server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** What came since the last call, once the client has ended. */
    List<String> take() {
        List<String> taken = received;
        received = new ArrayList<>();
        return taken;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                client.setTcpNoDelay(true);
                converse(new DataInputStream(client.getInputStream()), client.getOutputStream());
            } catch (IOException gone) {
                // the client has ended, or the test has
            }
        }
    }

    abstract void converse(DataInputStream in, OutputStream out) throws IOException;

    final void note(byte[] text, int from, int to) {
        received.add(new String(text, from, to - from, StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** Speaks PostgreSQL's protocol. */
    static final class PostgreSql extends RecordingServer {
        private static final int SSL = 80877103;
        private static final int GSS = 80877104;

        PostgreSql() throws IOException {}

        @Override
        void converse(DataInputStream in, OutputStream out) throws IOException {
            for (int code = startup(in); code == SSL || code == GSS; code = startup(in)) {
                out.write('N');
            }
            message(out, 'R', new byte[4]);
            for (String setting : List.of(
                    "server_version\0" + "15.0\0", "client_encoding\0UTF8\0", "standard_conforming_strings\0on\0")) {
                message(out, 'S', setting.getBytes(StandardCharsets.UTF_8));
            }
            message(out, 'K', new byte[8]);
            message(out, 'Z', new byte[] {'I'});
            for (int type = in.read(); type > 0 && type != 'X'; type = in.read()) {
                byte[] text = in.readNBytes(in.readInt() - 4);
                note(text, 0, text.length - 1);
                message(out, 'I', new byte[0]);
                message(out, 'Z', new byte[] {'I'});
            }
        }

        private static int startup(DataInputStream in) throws IOException {
            int length = in.readInt();
            int code = in.readInt();
            in.readNBytes(length - 8);
            return code;
        }

        private static void message(OutputStream out, char type, byte[] content) throws IOException {
            int length = content.length + 4;
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes(new byte[] {
                (byte) type, (byte) (length >> 24), (byte) (length >> 16), (byte) (length >> 8), (byte) length
            });
            bytes.writeBytes(content);
            out.write(bytes.toByteArray());
            out.flush();
        }
    }

    /** Speaks MariaDB's protocol. */
    static final class MariaDb extends RecordingServer {
        private static final byte[] DONE = {0, 0, 0, 2, 0, 0, 0};

        MariaDb() throws IOException {}

        @Override
        void converse(DataInputStream in, OutputStream out) throws IOException {
            packet(out, 0, greeting());
            read(in);
            packet(out, 2, DONE);
            for (byte[] command = read(in); command.length > 0 && command[0] != 1; command = read(in)) {
                if (command[0] == 3) {
                    note(command, 1, command.length);
                }
                packet(out, 1, DONE);
            }
        }

        private static byte[] greeting() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.write(10);
            bytes.writeBytes("5.5.5-11.4.5-MariaDB\0".getBytes(StandardCharsets.UTF_8));
            bytes.writeBytes(new byte[] {1, 0, 0, 0});
            bytes.writeBytes("12345678\0".getBytes(StandardCharsets.UTF_8));
            bytes.writeBytes(new byte[] {(byte) 0x0d, (byte) 0xa2, 45, 2, 0, 8, 0, 21});
            bytes.writeBytes(new byte[10]);
            bytes.writeBytes("123456789012\0mysql_native_password\0".getBytes(StandardCharsets.UTF_8));
            return bytes.toByteArray();
        }

        private static byte[] read(DataInputStream in) throws IOException {
            byte[] head = in.readNBytes(4);
            return head.length < 4
                    ? head
                    : in.readNBytes((head[0] & 0xff) | (head[1] & 0xff) << 8 | (head[2] & 0xff) << 16);
        }

        private static void packet(OutputStream out, int number, byte[] content) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes(new byte[] {(byte) content.length, (byte) (content.length >> 8), 0, (byte) number});
            bytes.writeBytes(content);
            out.write(bytes.toByteArray());
            out.flush();
        }
    }
}
