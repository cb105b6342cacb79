package lv.viis.access.ground.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import lv.viis.access.ground.epoch.PersonEpochs;
import lv.viis.chassis.command.Command;
import lv.viis.chassis.revocation.Epochs;

/**
 * {@code raise-epochs} ends all tokens of all people at once, for after a restore: the database then no longer knows
 * what was withdrawn since its backup. Refresh tokens end too, so that all log in again.
 */
@ApplicationScoped
class RaiseEpochsCommand implements Command {

    private final EntityManager database;
    private final PersonEpochs epochs;

    RaiseEpochsCommand(EntityManager database, PersonEpochs epochs) {
        this.database = database;
        this.epochs = epochs;
    }

    @Override
    public String name() {
        return "raise-epochs";
    }

    @Override
    @Transactional
    public int run(List<String> arguments) {
        database.createNativeQuery("""
                        update refresh_family set ended_at = now(), end_reason = 'RESTORED' where ended_at is null""").executeUpdate();
        System.out.println("all tokens issued before " + epochs.raise(Epochs.EVERYBODY) + " are superseded");
        return 0;
    }
}
