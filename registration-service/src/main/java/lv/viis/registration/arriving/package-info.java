/** The ways in which signed letters come back and many are asked at once: mail, paper, batches, campaigns. */
package lv.viis.registration.arriving;
