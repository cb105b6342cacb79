/** The letters that people sign, the people whom a signature proved, and what they are told. */
package lv.viis.registration.letters;
