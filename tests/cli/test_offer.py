from stretchtimer.cli.main import offer_terminal


def test_without_a_keyboard_it_is_one_sentence_and_what_to_type(tmp_path, capsys):
    assert offer_terminal(tmp_path) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines() == [
        "There is no display here, so the window cannot open; the terminal can guide you too.",
        "Try: stretchtimer list, then stretchtimer play ID.",
    ]
