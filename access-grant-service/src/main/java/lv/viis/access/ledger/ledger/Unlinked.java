package lv.viis.access.ledger.ledger;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What has been told and is not in the ledger yet: from the own event log, and accesses from all services. */
final class Unlinked {

    /**
     * One event that waits.
     *
     * @param subjectIds whose data was seen, null if it is no access
     */
    record Told(String chain, UUID eventId, String type, String content, UUID aggregateId, UUID[] subjectIds) {}

    /**
     * In the order of the transactions, but no further than where all have ended: none slips in before. The chain is the
     * employer's or the organisation's, as the event says or as the application or the grant has it.
     */
    private static final String FROM_LOG = """
            select l.tx as place, l.tx::text, l.id, l.type, l.aggregate_id,
                   coalesce(cast(uuid_or_null(l.data->>'employerId') as text), cast(uuid_or_null(l.data->>'organisationId') as text),
                            cast(ledger_employer(uuid_or_null(l.data->>'applicationId'),
                                                 uuid_or_null(l.data->>'grantId')) as text),
                            'country') as chain,
                   jsonb_strip_nulls(jsonb_build_object(
                       'id', l.id, 'type', l.type, 'topic', l.topic, 'key', l.key, 'source', l.source,
                       'aggregateId', l.aggregate_id, 'version', l.aggregate_version, 'occurredAt', l.occurred_at,
                       'traceparent', l.traceparent,
                       'decisionSha256', encode(ledger_decision_digest(uuid_or_null(l.data->>'decisionId')), 'hex')))
                       || jsonb_build_object('data', l.data) as content,
                   exists (select 1 from ledger_entry e where e.event_id = l.id) as known
              from event_log l, ledger_cursor c
             where (l.tx, l.id) > (c.tx, c.id) and l.tx < pg_snapshot_xmin(pg_current_snapshot())
               and l.topic like 'viis.access.%' and l.topic <> 'viis.access.ledger'
            """;

    private static final String IN_ORDER = FROM_LOG + " order by l.tx, l.id limit ?";

    /** While chains are held the cursor stands still, so what was linked since has to be passed over. */
    private static final String OTHERS_IN_ORDER =
            "select * from (" + FROM_LOG + ") as l where not known and chain <> all (?) order by place, id limit ?";

    private static final String FROM_INTAKE = """
            select i.event_id, i.chain, i.type, i.content, i.aggregate_id, i.subject_ids
              from ledger_intake i
             where not exists (select 1 from ledger_entry e where e.event_id = i.event_id) and i.chain <> all (?)
             order by i.event_id limit ?""";

    private final List<Told> told = new ArrayList<>();
    private String tx;
    private UUID id;

    private Unlinked() {}

    /**
     * The next of the own log, and of what was heard of.
     *
     * @param held chains that have to wait
     */
    static Unlinked read(Connection database, int atMost, Set<String> held) throws SQLException {
        var unlinked = new Unlinked();
        var chains = database.createArrayOf("text", held.toArray());
        unlinked.readLog(database, atMost, held.isEmpty() ? null : chains);
        unlinked.readIntake(database, atMost, chains);
        return unlinked;
    }

    List<Told> told() {
        return told;
    }

    /**
     * They stand in the ledger: the intake is rid of them.
     *
     * @param areAll whether all do, of all chains: the log is read behind them from now on
     */
    void settle(Connection database, boolean areAll) throws SQLException {
        if (tx != null && areAll) {
            try (var move = database.prepareStatement("select ledger_cursor_move(cast(? as xid8), ?)")) {
                move.setString(1, tx);
                move.setObject(2, id);
                move.execute();
            }
        }
        try (var settle = database.prepareStatement("select ledger_intake_settle()")) {
            settle.execute();
        }
    }

    private void readLog(Connection database, int atMost, Array held) throws SQLException {
        try (var query = database.prepareStatement(held == null ? IN_ORDER : OTHERS_IN_ORDER)) {
            if (held != null) {
                query.setArray(1, held);
            }
            query.setInt(held == null ? 1 : 2, atMost);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    tx = row.getString("tx");
                    id = row.getObject("id", UUID.class);
                    if (!row.getBoolean("known")) {
                        told.add(told(row, id, null));
                    }
                }
            }
        }
    }

    private void readIntake(Connection database, int atMost, Array held) throws SQLException {
        try (var query = database.prepareStatement(FROM_INTAKE)) {
            query.setArray(1, held);
            query.setInt(2, atMost);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    var subjects = (UUID[]) row.getArray("subject_ids").getArray();
                    told.add(told(row, row.getObject("event_id", UUID.class), subjects));
                }
            }
        }
    }

    private static Told told(ResultSet row, UUID eventId, UUID[] subjects) throws SQLException {
        return new Told(
                row.getString("chain"),
                eventId,
                row.getString("type"),
                row.getString("content"),
                row.getObject("aggregate_id", UUID.class),
                subjects);
    }
}
