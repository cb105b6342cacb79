/** What others read of all this: reports, proofs, the own rights, directories and webhooks. */
package lv.viis.access.reading;
