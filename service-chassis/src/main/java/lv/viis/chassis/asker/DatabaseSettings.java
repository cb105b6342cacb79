package lv.viis.chassis.asker;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The roles of the service's database. */
@ConfigMapping(prefix = "viis.database")
interface DatabaseSettings {

    /**
     * With which the names of the database's roles begin: {@code _application}, {@code _listener} and {@code _job}, of
     * which the login is a member without inheriting, and {@code _reader}, which nobody can log in as. Without it the login
     * has the rights itself.
     */
    Optional<String> roles();
}
