package lv.viis.access.deciding.bootstrap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import lv.viis.access.deciding.weighing.DecisionConfig;
import lv.viis.access.granting.role.GrantingRules;
import lv.viis.access.ledger.ledger.PublishedBootstrap;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.command.Command;
import lv.viis.chassis.identity.PersonalCode;

/**
 * The command {@code bootstrap <file.json> [--root <published root or directory of them>]}: the order's hash, number and
 * days are printed, never who is in it. A root of the ledger that names an order refuses another, also where a restored
 * database has forgotten it.
 *
 * <p>Exit codes: 0 done, 2 the order is missing or faulty, 3 an order has been carried out before.
 */
@ApplicationScoped
class BootstrapCommand implements Command {

    private static final int FAULTY = 2;
    private static final int DONE_BEFORE = 3;

    private final GrantingRules rules;
    private final NameFirstOfficers name;
    private final ObjectMapper json;
    private final DecisionConfig config;
    private final PublishedBootstrap published;

    BootstrapCommand(
            GrantingRules rules,
            NameFirstOfficers name,
            ObjectMapper json,
            DecisionConfig config,
            PublishedBootstrap published) {
        this.rules = rules;
        this.name = name;
        this.json = json;
        this.config = config;
        this.published = published;
    }

    @Override
    public String name() {
        return "bootstrap";
    }

    @Override
    public int run(List<String> arguments) {
        if (arguments.size() != 1 && !(arguments.size() == 3 && arguments.get(1).equals("--root"))) {
            return fail(FAULTY, "usage: bootstrap <file.json> [--root <published root or directory of them>]");
        }
        try {
            var told = published.find(arguments.size() == 1 ? null : Path.of(arguments.get(2)));
            if (told != null) {
                return fail(DONE_BEFORE, "refused: an order has been carried out before: " + told);
            }
        } catch (IOException | IllegalArgumentException e) {
            return fail(FAULTY, "the published roots cannot be read: " + e.getMessage());
        }
        byte[] bytes;
        Order order;
        try {
            bytes = Files.readAllBytes(Path.of(arguments.get(0)));
            order = json.readerFor(Order.class)
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readValue(bytes);
        } catch (JsonProcessingException e) {
            // The parser's own message quotes the file, and with it people.
            return fail(
                    FAULTY,
                    "the order is not of the form {number, date, lastDay, people:[{personalCode, role,"
                            + " organisationId}]}" + line(e));
        } catch (IOException | InvalidPathException e) {
            return fail(FAULTY, "the order cannot be read from " + arguments.get(0));
        }
        return run(order, sha256(bytes));
    }

    private int run(Order order, byte[] sha256) {
        var now = Moment.now();
        var today = Riga.day(now);
        var faults = order == null
                ? List.of("the order is empty")
                : QuarkusTransaction.joiningExisting()
                        .call(() -> order.faults(
                                today, today.plus(config.longestGrant()).minusDays(1), rules.catalogue()));
        if (!faults.isEmpty()) {
            return fail(FAULTY, "the order is refused: " + String.join("; ", faults));
        }
        warnOfCheckDigits(order);
        if (!name.name(order, sha256, now)) {
            return fail(DONE_BEFORE, "refused: an order has been carried out before, and only one ever is");
        }
        System.out.printf(
                "order %s of %s carried out: %d rights until %s, SHA-256 %s%n",
                order.number(),
                order.date(),
                order.people().size(),
                order.lastDay(),
                HexFormat.of().formatHex(sha256));
        return 0;
    }

    /** A check digit that does not fit is a warning (D20). */
    private static void warnOfCheckDigits(Order order) {
        for (var i = 0; i < order.people().size(); i++) {
            if (!PersonalCode.parse(order.people().get(i).personalCode()).checkDigitFits()) {
                System.err.println("warning: the check digit of people[" + i + "].personalCode does not fit");
            }
        }
    }

    private static String line(JsonProcessingException e) {
        return e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
    }

    private static int fail(int code, String message) {
        System.err.println(message);
        return code;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
