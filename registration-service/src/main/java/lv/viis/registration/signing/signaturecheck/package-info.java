/** A clerk's question about any signed file: who signed what, and how good is it. */
package lv.viis.registration.signing.signaturecheck;
