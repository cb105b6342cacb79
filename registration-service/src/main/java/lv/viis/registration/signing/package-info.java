/** Files of strangers, and whether a signature in one proves what it should, now and in the archive. */
package lv.viis.registration.signing;
