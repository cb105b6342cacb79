package lv.viis.chassis.crypto;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import lv.viis.chassis.command.Command;
import lv.viis.chassis.row.Rows;
import lv.viis.chassis.securitylog.SecurityLog;

/**
 * {@code reseal} seals the data keys of all boxes anew under the present key, so that {@code viis.crypto.retired-keys}
 * can be emptied; the contents stay as they are. {@code reseal count} only tells how many boxes each key holds. To be run
 * with the login of the database's owner, for the application may not change evidence. It may be interrupted and
 * repeated, beside the running service.
 */
@ApplicationScoped
class ResealCommand implements Command {

    private static final int BATCH = 200;
    private static final String FIRST_ROW = "(0,0)";

    private record Row(String place, byte[] head, String context) {}

    /** How many boxes one key has sealed. */
    private record OfKey(String key, long holds) {}

    private final EntityManager database;
    private final SealedBox box;
    private final List<SealedColumns> owners;
    private final SecurityLog securityLog;

    ResealCommand(EntityManager database, SealedBox box, @All List<SealedColumns> owners, SecurityLog securityLog) {
        this.database = database;
        this.box = box;
        this.owners = owners;
        this.securityLog = securityLog;
    }

    @Override
    public String name() {
        return "reseal";
    }

    /** @return 0 done, 2 wrong arguments, 3 some boxes do not open and were left */
    @Override
    public int run(List<String> arguments) {
        if (!arguments.isEmpty() && !arguments.equals(List.of("count"))) {
            System.err.println("reseal takes nothing, or \"count\"");
            return 2;
        }
        var left = 0;
        for (var column :
                owners.stream().flatMap(owner -> owner.sealedColumns().stream()).toList()) {
            if (arguments.isEmpty()) {
                left += reseal(column);
            }
            count(column);
        }
        return left == 0 ? 0 : 3;
    }

    private int reseal(SealedColumn column) {
        var resealed = 0;
        var left = 0;
        var place = FIRST_ROW;
        for (var rows = after(column, place); !rows.isEmpty(); rows = after(column, place)) {
            for (var row : rows) {
                try {
                    var head = box.resealed(row.head(), row.context());
                    resealed += QuarkusTransaction.requiringNew().call(() -> replace(column, row, head));
                } catch (IllegalStateException e) {
                    left++;
                    System.err.println(column.table() + " " + row.context() + ": " + e.getMessage());
                }
                place = row.place();
            }
        }
        if (resealed > 0) {
            securityLog.write("boxes-resealed", Map.of("table", column.table(), "count", Integer.toString(resealed)));
        }
        System.out.println(column.table() + "." + column.column() + ": " + resealed + " resealed, " + left + " left");
        return left;
    }

    private List<Row> after(SealedColumn column, String place) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Rows.of(
                        database.createNativeQuery(
                                        "select cast(ctid as text) as place, substring(%2$s from 1 for %4$d) as head, %3$s as context from %1$s"
                                                        .formatted(
                                                                column.table(),
                                                                column.column(),
                                                                column.context(),
                                                                SealedBox.HEAD)
                                                + " where ctid > cast(?1 as tid) and substring(%s from 2 for 4) <> ?2 order by ctid limit %d"
                                                        .formatted(column.column(), BATCH),
                                        Tuple.class)
                                .setParameter(1, place)
                                .setParameter(2, box.activeKeyId()),
                        Row.class));
    }

    /** Nothing if the row has changed meanwhile: its new box has the present key. */
    private int replace(SealedColumn column, Row row, byte[] head) {
        return database.createNativeQuery(
                        "update %1$s set %2$s = overlay(%2$s placing ?1 from 1) where ctid = cast(?2 as tid) and substring(%2$s from 1 for %3$d) = ?3"
                                .formatted(column.table(), column.column(), SealedBox.HEAD))
                .setParameter(1, head)
                .setParameter(2, row.place())
                .setParameter(3, row.head())
                .executeUpdate();
    }

    private void count(SealedColumn column) {
        var keys = QuarkusTransaction.requiringNew()
                .call(() -> Rows.of(
                        database.createNativeQuery(
                                "select encode(substring(%2$s from 2 for 4), 'hex') as key, count(*) as holds from %1$s where %2$s is not null group by 1 order by 1"
                                        .formatted(column.table(), column.column()),
                                Tuple.class),
                        OfKey.class));
        for (var key : keys) {
            System.out.println(column.table() + "." + column.column() + ": key " + key.key() + " holds " + key.holds());
        }
    }
}
