package lv.viis.access.deciding.breakglass;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import lv.viis.access.ground.reasoncode.ReasonCodeUnknown;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.command.Command;
import lv.viis.chassis.language.Language;
import lv.viis.chassis.problem.Refusal;
import lv.viis.chassis.securitylog.SecurityLog;
import org.jboss.logging.Logger;

/**
 * The command {@code break-glass <request.json> <signature> <signature>}: two operators, each with a detached JWS over the
 * request's bytes, name an officer when too few are left to decide. It prints the request's hash, never who is named.
 *
 * <p>Exit codes: 0 done, 2 the request is missing or faulty, 3 it stays closed, 4 the signatures are not those of two
 * operators.
 */
@ApplicationScoped
class BreakGlassCommand implements Command {

    private static final Logger LOG = Logger.getLogger(BreakGlassCommand.class);
    private static final int FAULTY = 2;
    private static final int CLOSED = 3;
    private static final int NOT_SIGNED = 4;

    private final OpenBreakGlass open;
    private final OperatorKeys keys;
    private final BreakGlassConfig config;
    private final ObjectMapper json;
    private final SecurityLog securityLog;

    BreakGlassCommand(
            OpenBreakGlass open,
            OperatorKeys keys,
            BreakGlassConfig config,
            ObjectMapper json,
            SecurityLog securityLog) {
        this.open = open;
        this.keys = keys;
        this.config = config;
        this.json = json;
        this.securityLog = securityLog;
    }

    @Override
    public String name() {
        return "break-glass";
    }

    @Override
    public int run(List<String> arguments) {
        if (arguments.size() != 3) {
            return fail(FAULTY, "usage: break-glass <request.json> <signature> <signature>");
        }
        byte[] bytes;
        EmergencyRequest request;
        var operators = new ArrayList<OperatorKeys.Signed>();
        try {
            bytes = Files.readAllBytes(Path.of(arguments.get(0)));
            for (var signature : arguments.subList(1, 3)) {
                operators.add(keys.signer(Files.readString(Path.of(signature)), bytes));
            }
            request = json.readerFor(EmergencyRequest.class)
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readValue(bytes);
        } catch (JsonProcessingException e) {
            // The parser's own message quotes the file, and with it a person.
            return fail(
                    FAULTY, "the request is not of the form {nonce, date, personalCode, role, reasonCode, lastDay}");
        } catch (IOException | InvalidPathException e) {
            return fail(FAULTY, "a file cannot be read: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            return fail(NOT_SIGNED, e.getMessage());
        }
        if (operators.get(0).operator().equals(operators.get(1).operator())
                || operators.get(0).key().equals(operators.get(1).key())) {
            return fail(NOT_SIGNED, "both signatures are one operator's");
        }
        return open(
                request,
                bytes,
                operators.stream().map(OperatorKeys.Signed::operator).sorted().toList());
    }

    private int open(EmergencyRequest request, byte[] bytes, List<String> operators) {
        var now = Moment.now();
        var faults = request == null ? List.of("it is empty") : request.faults(Riga.day(now), config.longestDays());
        if (!faults.isEmpty()) {
            return fail(FAULTY, "the request is refused: " + String.join("; ", faults));
        }
        var sha256 = sha256(bytes);
        try {
            var grant = open.open(request, sha256, operators, now);
            LOG.errorf(
                    "BREAK-GLASS: operators %s named an officer until %s, grant %s",
                    operators, request.lastDay(), grant);
            securityLog.write("break-glass", Map.of("grant", grant.toString()));
            System.out.printf(
                    "grant %s until %s by operators %s, SHA-256 %s%n",
                    grant,
                    request.lastDay(),
                    String.join(" and ", operators),
                    HexFormat.of().formatHex(sha256));
            return 0;
        } catch (ReasonCodeUnknown e) {
            return fail(FAULTY, "the request is refused: reasonCode is not in the catalogue for BREAK_GLASS");
        } catch (Refusal e) {
            return fail(CLOSED, "refused: " + e.title(Language.EN) + ". " + e.detail(Language.EN));
        }
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
