package lv.viis.chassis.testing;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.test.junit.QuarkusMock;
import java.util.Set;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.caller.Scope;

/** Gives everybody the reach of everything: as if each check of a use case had been forgotten. */
public final class WideDoor extends Door {

    private static volatile boolean open;
    private static volatile boolean standing;

    private final SecurityIdentity identity;
    private final Set<String> roles;
    private final boolean always;

    /** @param roles those that may most in the service */
    public WideDoor(String... roles) {
        this(Arc.container().instance(SecurityIdentity.class).get(), Set.of(roles), true);
        standing = true;
    }

    private WideDoor(SecurityIdentity identity, Set<String> roles, boolean always) {
        super(identity);
        this.identity = identity;
        this.roles = roles;
        this.always = always;
    }

    /** The next test has the door that the service has. */
    static void close() {
        standing = false;
    }

    /** Whether it is open for all of the running test. */
    static boolean stands() {
        return standing;
    }

    /** For the running test, at the moments that {@link #open} says. */
    static void install(Set<String> roles) {
        var identity = Arc.container().instance(SecurityIdentity.class).get();
        QuarkusMock.installMockForType(new WideDoor(identity, roles, false), Door.class);
    }

    static void open(boolean now) {
        open = now;
    }

    @Override
    public Reach reach() {
        var told = reach(identity, Moment.now());
        return always || open
                ? new Reach(told.personId(), told.principalId(), Scope.COUNTRY, roles, told.grantIds(), told.at())
                : told;
    }
}
