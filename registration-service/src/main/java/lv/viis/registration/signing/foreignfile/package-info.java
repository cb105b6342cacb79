/** What a stranger's file may cost: each is read by a thread of its own, with a deadline, in one of few slots. */
package lv.viis.registration.signing.foreignfile;
