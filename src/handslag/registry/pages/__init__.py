"""What the register's templates print."""
