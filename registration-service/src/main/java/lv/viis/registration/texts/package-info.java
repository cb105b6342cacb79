/** The texts of the letters, who proposed and who published them. */
package lv.viis.registration.texts;
