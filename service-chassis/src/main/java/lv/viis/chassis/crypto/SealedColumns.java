package lv.viis.chassis.crypto;

import java.util.List;

/** What of a package's tables is sealed, so that a key can retire. */
public interface SealedColumns {

    List<SealedColumn> sealedColumns();
}
