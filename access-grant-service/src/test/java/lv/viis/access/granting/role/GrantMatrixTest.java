package lv.viis.access.granting.role;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrantMatrixTest {

    @ParameterizedTest(name = "a ring of {0}")
    @ValueSource(ints = {1, 2, 3, 4, 7, 12})
    @Tag("A23")
    void a_ring_of_any_length_leads_back(int length) {
        var ring = new HashMap<String, Set<String>>();
        for (var i = 0; i < length; i++) {
            ring.put("ROLE" + i, Set.of("ROLE" + (i + 1) % length, "LEAF"));
        }
        assertTrue(new GrantMatrix(ring).leadsBackTo("ROLE0"));
        assertFalse(new GrantMatrix(ring)
                .with("ROLE" + (length - 1), Set.of("LEAF"))
                .leadsBackTo("ROLE0"));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    @Tag("A23")
    void what_is_accepted_step_by_step_never_has_a_cycle(long seed) {
        var random = new Random(seed);
        var accepted = new HashMap<String, Set<String>>();
        for (var step = 0; step < 200; step++) {
            var granter = "ROLE" + random.nextInt(8);
            var roles = new HashSet<String>();
            for (var i = random.nextInt(4); i > 0; i--) {
                roles.add("ROLE" + random.nextInt(8));
            }
            if (!new GrantMatrix(accepted).with(granter, roles).leadsBackTo(granter)) {
                accepted.put(granter, roles);
            }
        }
        assertTrue(canBeOrdered(accepted), accepted.toString());
    }

    @Test
    @Tag("A23")
    void only_access_officers_keep_up_their_own_ranks() {
        var own = new GrantMatrix(Map.of(
                GrantMatrix.ACCESS_OFFICER, Set.of(GrantMatrix.ACCESS_OFFICER, "IZM_ADMIN"), "CLERK", Set.of("CLERK")));
        assertFalse(own.leadsBackTo(GrantMatrix.ACCESS_OFFICER));
        assertTrue(own.leadsBackTo("CLERK"));
        assertTrue(own.with("IZM_ADMIN", Set.of(GrantMatrix.ACCESS_OFFICER)).leadsBackTo("IZM_ADMIN"));
    }

    /** Kahn: what has no cycle can be taken away role by role, always one that nobody left may grant. */
    private static boolean canBeOrdered(Map<String, Set<String>> matrix) {
        var left = new HashMap<>(matrix);
        while (!left.isEmpty()) {
            var free = left.keySet().stream()
                    .filter(role -> left.values().stream().noneMatch(roles -> roles.contains(role)))
                    .findFirst();
            if (free.isEmpty()) {
                return false;
            }
            left.remove(free.get());
        }
        return true;
    }
}
