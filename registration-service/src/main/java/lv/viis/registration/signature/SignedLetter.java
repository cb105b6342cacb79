package lv.viis.registration.signature;

import java.util.List;

/**
 * A container that was found good: who signed the issued letter, and the evidence of it.
 *
 * @param signers natural persons with a qualified signature and a qualified time stamp, at least one
 * @param notCounted good seals beside them; they prove nothing about a person
 * @param containerSha256 of the bytes received, lower-case hex
 * @param dataSha256 of the signed file, equal to the issued letter's, lower-case hex
 * @param simpleReport the verdict of DSS as XML, UTF-8
 * @param detailedReport how DSS came to it, as XML, UTF-8
 */
public record SignedLetter(
        List<Signer> signers,
        List<Signer> notCounted,
        String containerSha256,
        String dataSha256,
        byte[] simpleReport,
        byte[] detailedReport) {}
