import { mount } from '../../components/library/mount';

mount('page');
