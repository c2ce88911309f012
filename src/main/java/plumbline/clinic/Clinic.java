package plumbline.clinic;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import plumbline.page.Language;
import plumbline.tenancy.Membership;

/** A clinic as its operator sees it: that it is there, and whether it is open. */
@Entity
@Immutable
public class Clinic {

    /** What has become of it. */
    public enum State {
        /** Begun here, and not yet whole at Keycloak. */
        BEING_MADE,
        ACTIVE,
        /** Nobody gets in, and nothing is lost. */
        SUSPENDED
    }

    @Id
    private UUID id;

    private String alias;
    private String name;
    private String zone;

    @Enumerated(EnumType.STRING)
    private State state;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] languages;

    private String language;

    protected Clinic() {}

    public UUID id() {
        return id;
    }

    public String alias() {
        return alias;
    }

    public String name() {
        return name;
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    public boolean isBeingMade() {
        return state == State.BEING_MADE;
    }

    public boolean isActive() {
        return state == State.ACTIVE;
    }

    public boolean isSuspended() {
        return state == State.SUSPENDED;
    }

    /** As its pages and letters need it. */
    Membership.Clinic place() {
        return new Membership.Clinic(
                id,
                alias,
                name,
                zone(),
                Language.of(language).orElseThrow(),
                Arrays.stream(languages)
                        .map(tag -> Language.of(tag).orElseThrow())
                        .toList());
    }
}
