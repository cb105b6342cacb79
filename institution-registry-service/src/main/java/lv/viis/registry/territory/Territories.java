package lv.viis.registry.territory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import lv.viis.chassis.row.Rows;

/** The administrative territories (ATVK, seven digits kept as text) and the days on which their codes hold. */
@ApplicationScoped
public class Territories {

    private static final int UNIT_PREFIX = 4;

    /** How a code stands on a day. */
    public enum Standing {
        VALID,
        HISTORICAL,
        UNKNOWN
    }

    private record Row(String code, boolean isValid) {}

    private final EntityManager database;

    Territories(EntityManager database) {
        this.database = database;
    }

    /** All codes as they stand on the day, read once for a whole file. */
    public AsOf asOf(LocalDate day) {
        var standing = new HashMap<String, Standing>();
        var units = new ArrayList<String>();
        var codes = database.createNativeQuery(
                        "select code, bool_or(valid @> cast(?1 as date)) as is_valid from territory group by code",
                        Tuple.class)
                .setParameter(1, day);
        for (var row : Rows.of(codes, Row.class)) {
            standing.put(row.code(), row.isValid() ? Standing.VALID : Standing.HISTORICAL);
            units.add(row.code().substring(0, UNIT_PREFIX));
        }
        return new AsOf(standing, units);
    }

    /** The territories of one day. */
    public static final class AsOf {

        private final Map<String, Standing> standing;
        private final Set<String> units;

        AsOf(Map<String, Standing> standing, Collection<String> units) {
            this.standing = Map.copyOf(standing);
            this.units = Set.copyOf(units);
        }

        /** How the code of a municipality or a state city stands. */
        public Standing standing(String code) {
            return standing.getOrDefault(code, Standing.UNKNOWN);
        }

        /** Whether the code lies in a known territory: parishes and towns share the first four digits with it. */
        public boolean isInside(String code) {
            return code.length() == 7 && units.contains(code.substring(0, UNIT_PREFIX));
        }
    }
}
