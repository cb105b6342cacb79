/** What others read of all this: reports, the own rights, directories and webhooks. */
package lv.viis.access.reading;
