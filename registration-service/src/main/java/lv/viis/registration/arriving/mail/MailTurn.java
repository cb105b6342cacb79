package lv.viis.registration.arriving.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;

/** Lets one replica at a time read a folder; a transaction would have to stay open over the network for that. */
@ApplicationScoped
class MailTurn {

    private static final Duration LEASE = Duration.ofMinutes(2);

    private final UUID me = UUID.randomUUID();
    private final EntityManager database;

    MailTurn(EntityManager database) {
        this.database = database;
    }

    /** Whether it is this replica's turn, now for some time to come. */
    @Transactional
    boolean take(String folder, Instant now) {
        return database.unwrap(Session.class)
                        .createNativeMutationQuery("""
                        insert into mail_turn (folder, holder, taken_until) values (:folder, :me, :until)
                        on conflict (folder) do update set holder = :me, taken_until = :until
                         where mail_turn.holder = :me or mail_turn.taken_until < :now""")
                        .setParameter("folder", folder)
                        .setParameter("me", me)
                        .setParameter("until", now.plus(LEASE))
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    @Transactional
    void give(String folder) {
        database.unwrap(Session.class)
                .createNativeMutationQuery("delete from mail_turn where folder = :folder and holder = :me")
                .setParameter("folder", folder)
                .setParameter("me", me)
                .executeUpdate();
    }
}
