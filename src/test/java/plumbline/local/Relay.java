package plumbline.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;

/** A way to a port of this machine on which everything takes as long as one likes. */
public final class Relay implements AutoCloseable {
    private static final int PIECE = 16 * 1024;

    private final ServerSocket entrance;
    private final int exit;
    private volatile Duration delay = Duration.ZERO;

    /** Begins to lead to that port at once. */
    Relay(int exit) {
        this.exit = exit;
        try {
            entrance = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("relay").start(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** From now on each piece that goes to the exit waits for so long. */
    public void delay(Duration time) {
        delay = time;
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket one = entrance.accept();
                Thread.ofVirtual().start(() -> connect(one));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket one) {
        try (one;
                Socket other = new Socket(InetAddress.getLoopbackAddress(), exit)) {
            one.setTcpNoDelay(true);
            other.setTcpNoDelay(true);
            Thread back = Thread.ofVirtual().start(() -> pump(other, one, false));
            pump(one, other, true);
            back.join();
        } catch (IOException nobodyThere) {
            // Whoever came sees that the connection is closed.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pump(Socket from, Socket to, boolean delayed) {
        try {
            byte[] piece = new byte[PIECE];
            for (int read = from.getInputStream().read(piece);
                    read >= 0;
                    read = from.getInputStream().read(piece)) {
                if (delayed) {
                    Thread.sleep(delay);
                }
                to.getOutputStream().write(piece, 0, read);
            }
        } catch (IOException broken) {
            // Both ends are closed below.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            closeQuietly(from);
            closeQuietly(to);
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyBroken) {
            // It is closed all the same.
        }
    }

    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
