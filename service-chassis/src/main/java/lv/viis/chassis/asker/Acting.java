package lv.viis.chassis.asker;

import java.util.concurrent.Callable;

/** As what the running thread asks the database where it answers no request. What is not said may nothing. */
public final class Acting {

    private static final ThreadLocal<DatabaseRole> SAID = new ThreadLocal<>();

    private Acting() {}

    private interface Said extends AutoCloseable {
        @Override
        void close();
    }

    /** Does the work in the role; within another one, until it is done. */
    public static <T> T as(DatabaseRole role, Callable<T> work) throws Exception {
        try (var ignored = say(role)) {
            return work.call();
        }
    }

    /** The same for work without a result. */
    public static void as(DatabaseRole role, Runnable work) {
        try (var ignored = say(role)) {
            work.run();
        }
    }

    private static Said say(DatabaseRole role) {
        var before = SAID.get();
        SAID.set(role);
        return () -> {
            if (before == null) {
                SAID.remove();
            } else {
                SAID.set(before);
            }
        };
    }

    /** Null if nothing was said. */
    static DatabaseRole said() {
        return SAID.get();
    }
}
