package lv.viis.chassis.asker;

import java.util.Locale;

/** In which role a transaction asks the database; each may read and write what its work needs. */
public enum DatabaseRole {
    /** Answers a request: reaches what its caller reaches. */
    APPLICATION,
    /** Takes in what other services tell. */
    LISTENER,
    /** Works by itself or for an operator: jobs, commands, what is done at the start. */
    JOB;

    /** @param database with which the names of this service's roles begin */
    String name(String database) {
        return database + "_" + name().toLowerCase(Locale.ROOT);
    }
}
