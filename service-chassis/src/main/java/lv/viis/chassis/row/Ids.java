package lv.viis.chassis.row;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Ids that code makes itself, as entities get theirs: UUIDs of version 7 (RFC 9562), which begin with the time. */
public final class Ids {

    private Ids() {}

    public static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
