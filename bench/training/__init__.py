"""How the CPV suggester is taught: a teacher's answers, vectors fitted to them, weights of what is heard."""
