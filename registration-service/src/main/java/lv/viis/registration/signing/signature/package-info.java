/** Whether a container carries qualified signatures of a letter, and whose they are. */
package lv.viis.registration.signing.signature;
