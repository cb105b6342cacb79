package lv.viis.registry.headship;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.crypto.SealedBox;
import lv.viis.chassis.crypto.SealedColumn;
import lv.viis.chassis.crypto.SealedColumns;
import lv.viis.chassis.identity.PersonIds;
import lv.viis.chassis.identity.PersonalCode;
import lv.viis.chassis.row.Ids;

/** Tells by a personal code whose headship it is, and seals the code for that headship: here alone codes are at hand. */
@ApplicationScoped
class Holders implements SealedColumns {

    private final PersonIds personIds;
    private final SealedBox sealedBox;

    Holders(PersonIds personIds, SealedBox sealedBox) {
        this.personIds = personIds;
        this.sealedBox = sealedBox;
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(
                new SealedColumn("headship", "sealed_code", "'headship:' || id"),
                new SealedColumn("headship_proposal", "sealed_code", "'headship:' || headship_id"));
    }

    /** Of a headship that is not there yet: the seal of the code needs its id before the row exists. */
    Holder ofNew(PersonalCode code) {
        return of(Ids.next(), code);
    }

    /** @param code null if the holder is not identified */
    Holder of(UUID headshipId, PersonalCode code) {
        return new Holder(headshipId, personId(code), seal(code, headshipId));
    }

    UUID personId(PersonalCode code) {
        return code == null ? null : personIds.of(code);
    }

    private byte[] seal(PersonalCode code, UUID id) {
        return code == null
                ? null
                : sealedBox.seal(code.digits().getBytes(StandardCharsets.US_ASCII), "headship:" + id);
    }
}
