package lv.viis.access.granting.grant;

import java.io.Serializable;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Objects;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.usertype.UserType;

/** Maps {@link Days} to a column of type {@code daterange}. */
public class DaysType implements UserType<Days> {

    @Override
    public int getSqlType() {
        return Types.OTHER;
    }

    @Override
    public Class<Days> returnedClass() {
        return Days.class;
    }

    @Override
    public Days nullSafeGet(ResultSet row, int position, WrapperOptions options) throws SQLException {
        var range = row.getString(position);
        return range == null ? null : Days.ofRange(range);
    }

    @Override
    public void nullSafeSet(PreparedStatement statement, Days value, int index, WrapperOptions options)
            throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.OTHER);
        } else {
            statement.setObject(index, value.asRange(), Types.OTHER);
        }
    }

    @Override
    public boolean equals(Days one, Days other) {
        return Objects.equals(one, other);
    }

    @Override
    public int hashCode(Days value) {
        return Objects.hashCode(value);
    }

    @Override
    public Days deepCopy(Days value) {
        return value;
    }

    @Override
    public boolean isMutable() {
        return false;
    }

    @Override
    public Serializable disassemble(Days value) {
        return value == null ? null : value.asRange();
    }

    @Override
    public Days assemble(Serializable cached, Object owner) {
        return cached == null ? null : Days.ofRange((String) cached);
    }
}
