"""What is searched of the register: the public directory and who offers what, in two followed indexes."""
