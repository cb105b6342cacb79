package lv.viis.registration.ground.transaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.function.Supplier;
import lv.viis.chassis.problem.Refusal;

/** Does a part of a transaction so that nothing is left of it if it is refused, and the others go on. */
@ApplicationScoped
public class PartOfTransaction {

    private final EntityManager database;

    PartOfTransaction(EntityManager database) {
        this.database = database;
    }

    /** @throws Refusal that of the work, after everything that it wrote is undone and forgotten */
    public <T> T run(Supplier<T> work) {
        database.flush();
        sql("savepoint part");
        try {
            var result = work.get();
            database.flush();
            sql("release savepoint part");
            return result;
        } catch (Refusal refusal) {
            database.clear();
            sql("rollback to savepoint part");
            throw refusal;
        }
    }

    private void sql(String statement) {
        database.createNativeQuery(statement).executeUpdate();
    }
}
