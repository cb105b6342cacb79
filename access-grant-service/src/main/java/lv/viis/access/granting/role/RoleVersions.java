package lv.viis.access.granting.role;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.event.Event;
import lv.viis.chassis.row.Rows;

/** The versions of the catalogue, each as it was recorded. */
@ApplicationScoped
class RoleVersions {

    /** A version; null people for what a migration brought. */
    record Version(
            String code,
            long number,
            boolean grantable,
            RoleState state,
            Instant recordedAt,
            UUID proposedBy,
            UUID confirmedBy) {}

    /** As it is kept, with the state as JSON. */
    private record Kept(
            String code,
            long version,
            boolean grantable,
            String state,
            Instant recordedAt,
            UUID proposedBy,
            UUID confirmedBy) {}

    private static final String COLUMNS =
            "select code, version, grantable, cast(state as text) as state, recorded_at, proposed_by, confirmed_by from role_version ";

    private final EntityManager database;
    private final ObjectMapper json;

    RoleVersions(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Every role as it was at an instant, by code: those that are granted, or those that follow from something else. */
    List<Version> at(Instant when, boolean grantable) {
        return find(database.createNativeQuery(
                        "select distinct on (code) " + COLUMNS.substring("select ".length())
                                + "where recorded_at <= ?1 and grantable = ?2 order by code, version desc",
                        Tuple.class)
                .setParameter(1, when.atOffset(ZoneOffset.UTC))
                .setParameter(2, grantable));
    }

    /** All versions of a role, the newest first; none if there is no such role. */
    List<Version> of(String code) {
        return find(database.createNativeQuery(COLUMNS + "where code = ?1 order by version desc", Tuple.class)
                .setParameter(1, code));
    }

    void append(String code, long number, String state, UUID proposedBy, UUID confirmedBy) {
        database.createNativeQuery("""
                        insert into role_version (code, version, grantable, state, recorded_at, proposed_by, confirmed_by)
                        values (?1, ?2, true, cast(?3 as jsonb), clock_timestamp(), ?4, ?5)""")
                .setParameter(1, code)
                .setParameter(2, number)
                .setParameter(3, state)
                .setParameter(4, proposedBy)
                .setParameter(5, confirmedBy)
                .executeUpdate();
    }

    String write(RoleState state) {
        try {
            return json.writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static RoleState read(String state) {
        return Event.read(state, RoleState.class);
    }

    private static List<Version> find(Query query) {
        return Rows.of(query, Kept.class).stream()
                .map(kept -> new Version(
                        kept.code(),
                        kept.version(),
                        kept.grantable(),
                        read(kept.state()),
                        kept.recordedAt(),
                        kept.proposedBy(),
                        kept.confirmedBy()))
                .toList();
    }
}
