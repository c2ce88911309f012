package plumbline.drill;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import plumbline.local.PackagedApplication;

/** Sends requests to one server after the other, of those that said they are ready when they were last asked. */
final class Balancer implements Supplier<URI>, AutoCloseable {

    private static final int BETWEEN_QUESTIONS_MS = 500;

    private final List<PackagedApplication> servers;
    private final AtomicInteger turn = new AtomicInteger();
    private final Thread questions;
    private volatile List<URI> ready;

    Balancer(PackagedApplication... servers) {
        this.servers = List.of(servers);
        ready = this.servers.stream().map(PackagedApplication::address).toList();
        questions = Thread.ofVirtual().start(this::ask);
    }

    private void ask() {
        try {
            while (true) {
                Thread.sleep(BETWEEN_QUESTIONS_MS);
                var now = new ArrayList<URI>();
                for (var server : servers) {
                    if (server.isReady()) {
                        now.add(server.address());
                    }
                }
                if (!now.isEmpty()) {
                    ready = List.copyOf(now);
                }
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public URI get() {
        var now = ready;
        return now.get(Math.floorMod(turn.getAndIncrement(), now.size()));
    }

    @Override
    public void close() {
        questions.interrupt();
    }
}
