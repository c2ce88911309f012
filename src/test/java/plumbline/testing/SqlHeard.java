package plumbline.testing;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Hears every statement that Hibernate sends to the database; injected with {@link PersistenceUnitExtension}. */
@Singleton
@PersistenceUnitExtension
public class SqlHeard implements StatementInspector {

    private final transient Queue<String> statements = new ConcurrentLinkedQueue<>();

    @Override
    public String inspect(String sql) {
        statements.add(sql);
        return sql;
    }

    /** What was sent while this ran. */
    public List<String> during(Runnable request) {
        statements.clear();
        request.run();
        return List.copyOf(statements);
    }
}
