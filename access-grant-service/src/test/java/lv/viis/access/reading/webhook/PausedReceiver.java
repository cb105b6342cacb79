package lv.viis.access.reading.webhook;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A receiver for which is queued what concerns it, and which is not called. */
final class PausedReceiver {

    private final Connection database;
    final UUID id = UUID.randomUUID();

    /** @param organisation null for one of the whole country */
    PausedReceiver(Connection database, UUID organisation) throws SQLException {
        this.database = database;
        try (var insert = database.prepareStatement("""
                insert into webhook_receiver (id, organisation_id, address, sealed_secret, registered_by, responsible_id,
                    registered_at, verified_at, paused_at, paused_because, slot, version)
                select ?1, ?2, 'https://example.invalid/', '', ?1, ?1, now(), now(), now(), 'BY_HAND',
                    coalesce(max(slot), 0) + 1, 0
                  from webhook_receiver where organisation_id is not distinct from ?2 and removed_at is null""".replace("?1", "'" + id + "'")
                .replace("?2", organisation == null ? "cast(null as uuid)" : "'" + organisation + "'"))) {
            insert.executeUpdate();
        }
    }

    void remove() throws SQLException {
        try (var update = database.createStatement()) {
            update.execute("update webhook_receiver set removed_at = now(), slot = null where id = '" + id + "'");
        }
    }

    /** The types that it is told, in their order. */
    List<String> told() throws SQLException {
        var types = new ArrayList<String>();
        try (var query = database.createStatement();
                var rows = query.executeQuery(
                        "select type from webhook_delivery where receiver_id = '" + id + "' order by id")) {
            while (rows.next()) {
                types.add(rows.getString(1));
            }
        }
        return types;
    }
}
