package lv.viis.chassis.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What a test finds in the event log, which is what will be on Kafka. */
public record EventRows(String topic, String key, String type, String aggregateId, long version, JsonNode data) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** All events of a type, oldest first. */
    public static List<EventRows> of(String type) {
        return where("type = ?", type);
    }

    private static List<EventRows> where(String condition, String... values) {
        var rows = new ArrayList<EventRows>();
        var dataSource = Arc.container().instance(AgroalDataSource.class).get();
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(
                        "select topic, key, type, aggregate_id::text, aggregate_version, data::text"
                                + " from event_log where " + condition + " order by tx, id")) {
            for (var i = 0; i < values.length; i++) {
                query.setString(i + 1, values[i]);
            }
            try (var found = query.executeQuery()) {
                while (found.next()) {
                    rows.add(new EventRows(
                            found.getString(1),
                            found.getString(2),
                            found.getString(3),
                            found.getString(4),
                            found.getLong(5),
                            JSON.readTree(found.getString(6))));
                }
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    /** The newest event of a type whose key is the given one. */
    public static EventRows last(String type, Object key) {
        var rows = where("type = ? and key = ?", type, key.toString());
        if (rows.isEmpty()) {
            throw new AssertionError("no " + type + " with key " + key);
        }
        return rows.get(rows.size() - 1);
    }
}
