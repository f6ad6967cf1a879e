/// What stands in the place of a secret, whatever its length.
package let mask = "***"
